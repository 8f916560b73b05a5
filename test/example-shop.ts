import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { linkPackages, manifest, root, run, unpack } from './consumer.ts';
import { copyFiles, readExamplePage } from './example-page.ts';
import { freePort } from './support/free-port.ts';

/**
 * The examples as a newcomer uses them: what a page of docs/frameworks/ shows, copied into an empty folder with the packed package,
 * and installed, built and started by the commands of the page.
 */

/** Where every example has its API: the address of a sandbox that was started without options. */
const API = 'http://localhost:4010';

export interface ExampleShop {
  /**
   * Runs the commands of the page's first block, which install, build and test. Expects that each succeeds. Returns what they say.
   * With links, nothing is installed.
   */
  prepare(): string;
  /** Starts the example by the command of the page, on a free port. Resolves to its address. */
  start(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Copies an example from its page, and takes the packed package in place of the name `voucher-redeem`.
 *
 * @param tarball the packed package
 * @param installs `links` takes its packages from this repository, without a network; `npm` installs them as a newcomer does
 */
export function installExample(name: string, tarball: string, installs: 'links' | 'npm'): ExampleShop {
  const folder = mkdtempSync(join(tmpdir(), `voucher-redeem-example-${name}-`));
  const page = readExamplePage(name);
  copyFiles(page, folder);
  const [toPrepare = [], , toStart = []] = page.commands;
  const packageFile = join(folder, 'package.json');
  const example = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    dependencies: { [name: string]: string };
    devDependencies?: { [name: string]: string };
  };
  if (installs === 'links') {
    unpack(tarball, folder);
    const names = Object.keys({
      ...manifest.dependencies,
      ...example.dependencies,
      ...example.devDependencies,
    });
    linkPackages(
      folder,
      names.filter((name) => name !== manifest.name),
    );
  } else {
    example.dependencies[manifest.name] = `file:${tarball}`;
    writeFileSync(packageFile, JSON.stringify(example));
  }
  // Linked packages have no commands in the folder of the example.
  const commands = join(root, 'node_modules/.bin');
  const PATH = installs === 'links' ? `${commands}${delimiter}${process.env.PATH}` : process.env.PATH;
  const env = {
    ...process.env,
    PATH,
    NEXT_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    NO_COLOR: '1',
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  let server: ChildProcess | undefined;
  return {
    prepare: () =>
      toPrepare
        .filter((command) => installs === 'npm' || command !== 'npm install')
        .map((command) => {
          const [program = '', ...parameters] = command.split(' ');
          const { status, stdout, stderr } = run(program, parameters, folder, env);
          expect(status, `"${command}" of ${name}: ${stdout}${stderr}`).toBe(0);
          return stdout + stderr;
        })
        .join(''),
    async start() {
      const port = await freePort();
      // A group of its own, because npm starts a shell that starts the server.
      const [program = '', ...parameters] = toStart[0]!.split(' ');
      server = spawn(program, [...parameters, '--', '--port', String(port)], {
        cwd: folder,
        detached: true,
        stdio: 'ignore',
        env,
      });
      const url = `http://localhost:${port}`;
      await expect
        .poll(() => isThere(url), { timeout: 30_000, message: `${name} serves its page` })
        .toBe(true);
      return url;
    },
    close: async () => {
      if (server?.pid !== undefined && server.exitCode === null) {
        const ended = new Promise((resolve) => server!.once('exit', resolve));
        process.kill(-server.pid);
        await ended;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

const isThere = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Answers the page's requests to the API by a sandbox, which thereby knows the origin of the page. */
export async function answerBy(sandbox: Sandbox, page: Page): Promise<void> {
  await page.route(`${API}/**`, async (route) => {
    const request = route.request();
    const { origin } = new URL(page.url());
    try {
      const response = await sandbox.fetch(request.url(), {
        method: request.method(),
        headers: { ...(await request.allHeaders()), origin },
        body: request.postData(),
      });
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    } catch {
      await route.abort('connectionreset');
    }
  });
}

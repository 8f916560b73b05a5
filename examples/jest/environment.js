import { TestEnvironment } from 'jest-environment-jsdom';

/** Jest’s jsdom has no `fetch`. The sandbox answers with Node’s. */
export default class extends TestEnvironment {
  constructor(...options) {
    super(...options);
    Object.assign(this.global, {
      fetch,
      Request,
      Response,
      Headers,
      structuredClone,
      TextEncoder,
      TextDecoder,
    });
  }
}

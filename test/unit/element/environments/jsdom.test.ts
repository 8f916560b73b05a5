// @vitest-environment jsdom
import { checksIn } from './shop-checks.ts';
import { testsIn } from './shop-test.ts';

testsIn('jsdom');
checksIn('jsdom');

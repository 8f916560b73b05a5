// @vitest-environment happy-dom
import { checksIn } from './shop-checks.ts';
import { testsIn } from './shop-test.ts';

testsIn('happy-dom');
checksIn('happy-dom');

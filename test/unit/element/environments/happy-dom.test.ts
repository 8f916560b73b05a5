// @vitest-environment happy-dom
import { testsIn } from './shop-test.ts';

testsIn('happy-dom');

// @vitest-environment jsdom
import { testsIn } from './shop-test.ts';

testsIn('jsdom');

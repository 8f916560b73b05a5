/** How applying a code ended, if it was not refused and did not fail. */
export type Applied = InList | WithoutEffect;

/** The code is in the list now. */
interface InList {
  status: 'applied';
  attemptId: string;
  code: string;
}

/** The code would change nothing on the order, so it is not in the list. To apply it again means it. */
interface WithoutEffect {
  status: 'no-effect';
  attemptId: string;
  code: string;
  /** The inputs that the answer is about, as text (see question.ts). */
  question: string;
}

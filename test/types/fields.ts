/** The fields that both have, without null. */
export type Shared<Ours, Theirs> = {
  [Field in keyof Ours & keyof Theirs]: Exclude<Ours[Field], null | undefined>;
};

/** The fields of the SDK, none of them optional, without those that are named. */
export type Fields<Theirs, Left extends keyof Theirs = never> = {
  [Field in Exclude<keyof Theirs, Left>]: Exclude<Theirs[Field], null | undefined>;
};

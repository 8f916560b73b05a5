import type { News } from './answers.ts';

/** Passes on what happens to whoever listens at that moment. */
export interface NewsDesk {
  tell(news: News): void;
  /** Answers with how to stop listening. */
  listen(hear: (news: News) => void): () => void;
}

export function createNews(): NewsDesk {
  const listeners = new Set<(news: News) => void>();
  return {
    tell(news) {
      for (const hear of listeners) hear(news);
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

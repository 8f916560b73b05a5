import { newId } from './ids.ts';
import type { AsyncAction, AsyncActionType } from './model/async-action.ts';
import type { ProjectState } from './model/state.ts';
import { rememberNewest } from './retention.ts';

/** Notes an asynchronous action that is done, so that its result can be read (docs/voucherify-api.md#asynchronous-actions). */
export function noteAsyncAction(
  { asyncActions }: Pick<ProjectState, 'asyncActions'>,
  type: AsyncActionType,
  done: number,
  now: Date,
): AsyncAction {
  const action: AsyncAction = { id: newId('aa_'), type, done, created_at: now.toISOString() };
  rememberNewest(asyncActions, action.id, action);
  return action;
}

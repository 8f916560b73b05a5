import type { Context } from 'hono';
import { noteAsyncAction } from '../../domain/async-actions.ts';
import type { AsyncActionType } from '../../domain/model/async-action.ts';
import { notFound } from '../../domain/refusal.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidQuery, refusalResponse } from '../responses.ts';
import { parseAsyncActionsQuery } from '../schemas/async-actions-query.ts';
import {
  serializeAsyncAction,
  serializeAsyncActionId,
  serializeAsyncActions,
} from '../serializers/async-action.ts';

/** `GET /async-actions`: the newest asynchronous actions, newest first. */
export function listAsyncActions({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseAsyncActionsQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const newest = [...store.state.asyncActions.values()].reverse();
    return c.json(serializeAsyncActions(newest.slice(0, query.limit)));
  };
}

/** `GET /async-actions/{asyncActionId}`: what an asynchronous action has done. */
export function getAsyncAction({ store }: Services) {
  return (c: Context<Env, '/async-actions/:id'>): Response => {
    const id = c.req.param('id');
    const action = store.state.asyncActions.get(id);
    return action === undefined
      ? refusalResponse(c, notFound('async_action', id), null)
      : c.json(serializeAsyncAction(action));
  };
}

/** The answer to a request that started an asynchronous action: its id. The action itself is done. */
export function asyncActionResponse(
  c: Context<Env>,
  { store, now }: Pick<Services, 'store' | 'now'>,
  type: AsyncActionType,
  done: number,
): Response {
  return c.json(serializeAsyncActionId(noteAsyncAction(store.state, type, done, now())), 202);
}

import type { AsyncAction } from '../../domain/model/async-action.ts';
import { newId } from '../../domain/ids.ts';

/** The response to a request that starts an asynchronous action. */
export function serializeAsyncActionId({ id }: AsyncAction): { async_action_id: string } {
  return { async_action_id: id };
}

/** An asynchronous action with its result (docs/voucherify-api.md#asynchronous-actions). */
export function serializeAsyncAction(action: AsyncAction): object {
  const { done } = action;
  return {
    ...serializeListed(action),
    operation_status: 'SUCCESS',
    result: {
      message: `${done} done successfully, 0 failed.`,
      failed: [],
      done_count: done,
      failed_count: 0,
    },
    processing_time: 0,
  };
}

/** All asynchronous actions of a page, without their results. */
export function serializeAsyncActions(actions: readonly AsyncAction[]): object {
  return { object: 'list', data_ref: 'async_actions', async_actions: actions.map(serializeListed) };
}

function serializeListed({ id, type, created_at }: AsyncAction): object {
  return {
    id,
    type,
    status: 'DONE',
    created_at,
    updated_at: created_at,
    request_id: newId('v-'),
    progress: 100,
    object: 'async_action',
  };
}

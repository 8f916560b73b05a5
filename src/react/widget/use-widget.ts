import { createElement, useEffect, useRef, type ReactElement } from 'react';
import type { Failure } from '../../api/failure.ts';
import type { Refusal } from '../../api/refusal.ts';
import { callPage } from '../../legacy/promise.ts';
import { toError } from '../../legacy/response.ts';
import type { Settings } from '../../legacy/settings.ts';
import { renderCodeWidget, type CodeAction } from '../../legacy/widgets/code-widget.ts';
import type { WidgetOptions } from '../../legacy/widgets/options.ts';
import type { WidgetProps } from './props.ts';

/** How long the widget waits for an answer. Milliseconds. */
const TIMEOUT = 15_000;

type MakeAction = (
  settings: Settings,
  options: WidgetOptions,
  onProblem: (problem: Refusal | Failure) => void,
) => CodeAction;

/**
 * Draws one of the old widgets into an element, and draws it anew when a prop changes that is no function.
 *
 * @param callbackName the prop that is called after a success
 */
export function useWidget<Props extends WidgetProps>(
  props: Props,
  callbackName: keyof Props & string,
  makeAction: MakeAction,
): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  // A request may outlast a render, and its answer is for the newest functions.
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });
  const values = Object.entries(props).filter(([, value]) => typeof value !== 'function');
  useEffect(() => {
    const target = host.current!;
    const options: WidgetOptions = {
      ...Object.fromEntries(values),
      [callbackName]: (data: unknown) => tell(newest.current, callbackName, data),
    };
    const action = makeAction(settingsOf(props), options, (problem) =>
      tell(newest.current, 'onError', toError(problem)),
    );
    renderCodeWidget(target, options, action);
    return () => target.replaceChildren();
    // The text has all values.
  }, [JSON.stringify(values)]);
  return createElement('div', { ref: host });
}

/** Calls a function of the page. What it throws is an error of the page, and changes nothing in the widget. */
function tell(props: object, name: string, data: unknown): void {
  const callback = (props as { [prop: string]: unknown })[name];
  if (typeof callback === 'function') callPage(callback as (data: unknown) => unknown, data);
}

const settingsOf = ({ apiUrl, clientApplicationId, clientSecretKey, trackingId }: WidgetProps): Settings => ({
  applicationId: clientApplicationId,
  clientToken: clientSecretKey,
  timeout: TIMEOUT,
  ...(apiUrl !== undefined && { apiUrl }),
  ...(trackingId !== undefined && { identity: trackingId }),
});

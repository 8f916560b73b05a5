'use client';
import type { ReactElement } from 'react';
import { redeemAction } from '../../legacy/widgets/render-redeem.ts';
import type { VoucherifyRedeemProps } from './props.ts';
import { useWidget } from './use-widget.ts';

/**
 * A form that redeems a code, with the props, classes and names of `@voucherify/react-widget` 2.0. It shows a success only if the API
 * said SUCCESS, says why a code is refused, and does not send a code again whose answer was lost.
 */
export const VoucherifyRedeem = (props: VoucherifyRedeemProps): ReactElement =>
  useWidget(props, 'onRedeemed', (settings, options, onProblem) =>
    redeemAction(settings, options, 'onRedeemed', onProblem),
  );

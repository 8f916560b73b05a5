'use client';
import type { ReactElement } from 'react';
import { validateAction } from '../../legacy/widgets/render-validate.ts';
import type { VoucherifyValidateProps } from './props.ts';
import { useWidget } from './use-widget.ts';

/**
 * A form that checks a code and redeems nothing, with the props, classes and names of `@voucherify/react-widget` 2.0. It fills the old
 * hidden inputs with what the code gives.
 */
export const VoucherifyValidate = (props: VoucherifyValidateProps): ReactElement =>
  useWidget(props, 'onValidated', validateAction);

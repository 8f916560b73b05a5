import {
  VoucherifyPublish,
  VoucherifyRedeem,
  VoucherifySubscribe,
  VoucherifyValidate,
} from '@voucherify/react-widget';
import { createElement, version } from 'react';
import { render } from 'react-dom';

/** A page with one of Voucherify's own widgets, which the address names. Its callbacks note what they were called with. */

const parameters = new URLSearchParams(location.search);
window.callbacks = [];
const note = (name) => (value) => window.callbacks.push([name, value?.key ?? value]);

const common = {
  apiUrl: parameters.get('api'),
  clientApplicationId: 'sandbox-client-id',
  clientSecretKey: 'sandbox-client-token',
  onError: note('onError'),
};
const email = { name: 'email', required: true };

const widgets = {
  redeem: () =>
    createElement(VoucherifyRedeem, {
      ...common,
      amount: true,
      textRedeem: 'Redeem',
      onRedeemed: note('onRedeemed'),
    }),
  validate: () =>
    createElement(VoucherifyValidate, {
      ...common,
      amount: true,
      textValidate: 'Validate',
      onValidated: note('onValidated'),
    }),
  publish: () =>
    createElement(VoucherifyPublish, {
      ...common,
      campaignName: 'Welcome',
      customerFields: [email],
      textPublish: 'Get a code',
      onPublished: note('onPublished'),
    }),
  subscribe: () =>
    createElement(VoucherifySubscribe, {
      ...common,
      customerFields: [email],
      consents: [{ id: 'cnst_sandbox_email', required: true }],
      emailPlaceholder: 'E-mail',
      textSubscribe: 'Subscribe',
      textSubscribeSuccess: 'Thank you!',
      onSubscribed: note('onSubscribed'),
    }),
};

document.title = `React ${version}`;
render(widgets[parameters.get('widget')](), document.querySelector('#app'));

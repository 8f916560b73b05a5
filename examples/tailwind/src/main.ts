import 'voucher-redeem/define';
import './style.css';

const cart = document.querySelector<HTMLDialogElement>('#cart')!;
document.querySelector('#open')!.addEventListener('click', () => cart.showModal());

// What the shop knows about the customer and the order. Amounts are minor units: 5000 is 50.00.
document.querySelector('voucher-redeem')!.context = {
  customer: { source_id: 'ben' },
  order: { amount: 5000 },
};

document.addEventListener('voucher-redeemed', ({ outcome }) => {
  document.querySelector('output')!.textContent = `${outcome.code} is redeemed.`;
});

document.querySelector<HTMLFormElement>('#order')!.addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>('#thanks')!.hidden = false;
});

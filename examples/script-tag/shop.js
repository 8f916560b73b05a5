document.addEventListener('voucher-redeemed', ({ outcome }) => {
  document.querySelector('output').textContent = `${outcome.code} is redeemed.`;
});

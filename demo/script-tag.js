// Plain JavaScript, as a page without a build would have it.
const sandboxUrl = document.querySelector('voucher-redeem').getAttribute('api-url');

Voucherify.initialize('sandbox-client-id', 'sandbox-client-token');
Voucherify.setBaseUrl(sandboxUrl);

document.getElementById('call').addEventListener('click', () => {
  const code = document.getElementById('code').value;
  Voucherify.redeem(code, { order: { amount: 5000 } }, (response) => {
    document.getElementById('answer').textContent = JSON.stringify(response, null, 2);
  });
});

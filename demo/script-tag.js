// Plain JavaScript, as a page without a build would have it.
const sandboxUrl = new URLSearchParams(location.search).get('api') ?? 'http://localhost:4010';
document.querySelector('voucher-redeem').setAttribute('api-url', sandboxUrl);

Voucherify.initialize('sandbox-client-id', 'sandbox-client-token');
Voucherify.setBaseUrl(sandboxUrl);

document.getElementById('call').addEventListener('click', () => {
  const code = document.getElementById('code').value;
  Voucherify.redeem(code, { order: { amount: 5000 } }, (response) => {
    document.getElementById('answer').textContent = JSON.stringify(response, null, 2);
  });
});

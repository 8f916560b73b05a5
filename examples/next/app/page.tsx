import { Checkout } from './checkout';

/** Rendered on the server: what it knows about customer and order goes to the box. Amounts are minor units: 5000 is 50.00. */
export default function Page() {
  return (
    <main>
      <h1>Checkout</h1>
      <Checkout customer="ben" amount={5000} />
    </main>
  );
}

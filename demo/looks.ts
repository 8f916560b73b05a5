import { HOUR, type Face } from './face.ts';

/** What custom properties and attributes make of the box (docs/styling.md). */
export const looks: Face[] = [
  { title: 'with a placeholder', properties: { placeholder: 'SUMMER24' } },
  { title: 'joined', style: { '--voucher-redeem-joined': '1' }, properties: { placeholder: 'SUMMER24' } },
  {
    title: 'small',
    style: { '--voucher-redeem-font-size': '0.875rem', '--voucher-redeem-padding': '0.35em 0.6em' },
  },
  {
    title: 'large',
    style: { '--voucher-redeem-height': '3.5rem', '--voucher-redeem-font-size': '1.125rem' },
  },
  {
    title: 'with a quiet button',
    code: 'SPRING-2026',
    style: {
      '--voucher-redeem-button': 'transparent',
      '--voucher-redeem-button-line': 'currentColor',
      '--voucher-redeem-accent-text': 'currentColor',
    },
  },
  { title: 'under a pointer', looks: 'hovered', style: { '--voucher-redeem-hover': '#0b5ed7' } },
  { title: 'with the focus', looks: 'focused', code: 'SPRING-2026' },
  {
    title: 'joined, while redeeming',
    codes: ['SLOW-5S'],
    style: { '--voucher-redeem-joined': '1' },
    properties: { timeout: HOUR },
    isHeld: true,
  },
  {
    title: 'long texts',
    codes: ['A-CODE-THAT-IS-AS-LONG-AS-CODES-OF-PARTNERS-SOMETIMES-ARE-2026-000000000001'],
    slots: {
      label:
        'Gift card, discount code, loyalty card, or the number on the letter that came with your last order',
      help: 'The number has 16 digits and is below the field that you scratch. Letters and spaces do not matter, and a card can be used more than once.',
    },
  },
];

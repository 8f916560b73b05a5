/** Draft: no native speaker has read these texts yet (docs/translations.md). Canada writes no space before a question mark. */
import type { StackMessages } from '../describe/describe-unused.ts';
import type { Messages } from '../messages.ts';
import { fr, frStack } from './fr.ts';

export const frCA: Messages = {
  ...fr,
  label: 'Carte-cadeau ou code promotionnel',
  disclosure: 'Vous avez une carte-cadeau ou un code promotionnel?',
  percentOff: (percent, taken) => `Rabais de ${percent}, vous économisez ${taken}.`,
  percentLimit: (limit) => `Le rabais de ce code est limité à ${limit}.`,
  freeUnit: (name, quantity) => `${quantity > 1 ? `${quantity} × ` : ''}${name} sans frais.`,
  freeShipping: 'La livraison est gratuite.',
  orderDiscount: 'Rabais',
  orderGiftCard: 'Carte-cadeau',

  offered: {
    ...fr.offered,
    percentOff: (percent, taken) => `Rabais de ${percent}, vous économiserez ${taken}.`,
    freeUnit: (name, quantity) => `Sans frais\u00a0: ${quantity > 1 ? `${quantity} × ` : ''}${name}.`,
    freeShipping: 'La livraison sera gratuite.',
  },
  offeredQuestion: 'L’utiliser maintenant?',

  refused: { ...fr.refused, missing_code: 'Entrez d’abord un code.' },
  amountWrong: (example) => `Entrez le montant de la commande en chiffres, par exemple ${example}.`,

  cart: {
    ...fr.cart,
    cardAmountWrong: (example) => `Entrez un montant, par exemple ${example}.`,
    cardPointsWrong: 'Entrez un nombre entier de points.',
    paidByCards: 'Cartes-cadeaux et points',
  },
};

export const frCAStack: StackMessages = { ...frStack, ...frCA };

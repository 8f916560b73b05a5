import type { Hono } from 'hono';
import { serverKeys } from '../../fixtures/keys.ts';
import type { Env, Services } from '../context.ts';
import { createQualifications } from '../handlers/qualifications.ts';
import { validateCode, validateSeveral } from '../handlers/validate.ts';
import { validatePromotions, validateTier } from '../handlers/validate-promotions.ts';
import { codeFaults } from '../middleware/faults.ts';
import {
  codeInPath,
  parseRedemptions,
  parseSingleValidation,
  tierInPath,
} from '../middleware/parse-redemption.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { promotionQuery, promotionValidationBody } from '../schemas/promotion-validation.ts';
import { qualificationsBody } from '../schemas/qualifications-body.ts';
import { validateBody } from '../schemas/redeem-body.ts';
import { redemptionsBody } from '../schemas/redemptions-body.ts';

/** Adds the endpoints for validations and qualifications (docs/voucherify-api.md#validating-from-a-backend). */
export function addValidationRoutes(api: Hono<Env>, services: Services): void {
  const faults = codeFaults(services);
  api.post(
    '/validations',
    parseRedemptions(services, serverKeys),
    faults,
    documented(
      { summary: 'Checks several codes and promotions.', body: redemptionsBody(30) },
      validateSeveral(services),
    ),
  );
  api.post(
    '/vouchers/:code/validate',
    parseSingleValidation(services, codeInPath),
    faults,
    documented({ summary: 'Checks one code.', body: validateBody }, validateCode(services)),
  );
  api.post(
    '/promotions/validation',
    documented(
      {
        summary: 'Lists the promotion tiers that apply to a cart.',
        query: promotionQuery,
        body: promotionValidationBody,
      },
      validatePromotions(services),
    ),
  );
  api.post(
    '/promotions/tiers/:id/validation',
    parseSingleValidation(services, tierInPath),
    documented({ summary: 'Checks one promotion tier.', body: validateBody }, validateTier(services)),
  );
  api.post(
    '/qualifications',
    documented(
      { summary: 'Lists what a cart qualifies for.', body: qualificationsBody },
      createQualifications(services, serverKeys),
    ),
  );
  for (const path of [
    '/validations',
    '/vouchers/:code/validate',
    '/promotions/validation',
    '/promotions/tiers/:id/validation',
    '/qualifications',
  ]) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
}

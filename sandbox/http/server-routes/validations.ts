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

/** Adds the endpoints for validations and qualifications (docs/voucherify-api.md#validating-from-a-backend). */
export function addValidationRoutes(api: Hono<Env>, services: Services): void {
  const faults = codeFaults(services);
  api.post('/validations', parseRedemptions(services, serverKeys), faults, validateSeveral(services));
  api.post(
    '/vouchers/:code/validate',
    parseSingleValidation(services, codeInPath),
    faults,
    validateCode(services),
  );
  api.post('/promotions/validation', validatePromotions(services));
  api.post(
    '/promotions/tiers/:id/validation',
    parseSingleValidation(services, tierInPath),
    validateTier(services),
  );
  api.post('/qualifications', createQualifications(services, serverKeys));
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

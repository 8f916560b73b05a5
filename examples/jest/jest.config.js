/** The package has ES modules, which Jest runs as they are. */
export default {
  testEnvironment: './environment.js',
  transform: {},
  // Without this, Jest would take the files that packages have for browsers: this is no browser.
  testEnvironmentOptions: { customExportConditions: ['node'] },
};

import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { DateTime: 'string', Date: 'string' };

// From the committed schema and every src/**/*.graphql to typed documents: a document is a plain string at run time.
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.graphql'],
  silent: true,
  generates: {
    './src/generated/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, strictScalars: true, scalars },
    },
    // All enums, also those no document asks for yet: the Dutch words must be complete.
    './src/generated/enums.ts': {
      plugins: ['typescript'],
      config: { onlyEnums: true, enumsAsTypes: true, strictScalars: true, scalars },
    },
  },
};

export default config;

import { resolve } from 'node:path';
import webpack from 'webpack';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const LOCAL_ADDRESS = 'https://localhost:3000';
const fromRoot = (...path) => resolve(import.meta.dirname, ...path);
const DIST = fromRoot('dist');

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target,
      // Smaller and faster output than the letter of the standard, with no difference to our code.
      assumptions: {
        ignoreFunctionLength: true,
        noDocumentAll: true,
        objectRestNoSymbols: true,
        privateFieldsAsProperties: true,
        setPublicClassFields: true,
        setSpreadProperties: true,
      },
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
});

const modules = (target, ...rules) => ({
  rules: [typescript(target), ...rules],
  parser: { javascript: { exportsPresence: 'error' } },
});

const minimizer = (ecma) => [
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    extractComments: false,
    parallel: 2,
    minimizerOptions: { ecma, compress: { passes: 2 }, mangle: true, format: { comments: false } },
  }),
];

const packages = (names) => new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);

/** Writes the address of the deployment into the manifest; AppDomain takes the origin alone, without a path. */
const addressManifest = (address) => (content) =>
  content
    .toString()
    .replaceAll(`<AppDomain>${LOCAL_ADDRESS}<`, `<AppDomain>${new URL(address).origin}<`)
    .replaceAll(LOCAL_ADDRESS, address);

const deploymentAddress = (url = LOCAL_ADDRESS) => {
  if (new URL(url).protocol !== 'https:') throw new Error(`--env url=${url}: must be https`);
  return url.replace(/\/+$/, '');
};

/** A file beside the pages, and nowhere else. */
const templatesAddress = (path = '') => {
  if (path !== '' && !/^[\w.-]+\.json$/.test(path))
    throw new Error(`--env templates=${path}: must be the name of a .json file beside the pages`);
  return path;
};

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where people sign in, and for which mailboxes; without a client id nobody can. See docs/deployment.md. */
const graphRegistration = (env) => {
  const {
    'client-id': clientId = '',
    authority = 'https://login.microsoftonline.com/organizations',
    graph = 'https://graph.microsoft.com',
  } = env;
  if (clientId !== '' && !GUID.test(clientId))
    throw new Error(`--env client-id=${clientId}: must be a GUID, the Application (client) ID`);
  if (!/^https:\/\/[\w.-]+\/[\w.-]+$/.test(authority))
    throw new Error(`--env authority=${authority}: must be https, with a tenant after the host`);
  if (!/^https:\/\/[\w.-]+$/.test(graph))
    throw new Error(`--env graph=${graph}: must be https, without a path`);
  return { clientId, authority, address: graph };
};

export default (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const shared = {
    mode,
    // Office pages may not use eval, so not even a development build does.
    devtool: mode === 'production' ? false : 'inline-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    // The budgets stand in .size-limit.js, gzipped.
    performance: false,
    stats: 'errors-warnings',
  };

  const pages = {
    ...shared,
    name: 'pages',
    target: ['web', 'es2020'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
      redirect: './src/graph/redirect.ts',
    },
    module: modules('es2020'),
    output: {
      path: DIST,
      filename: '[name].[contenthash:8].js',
      clean: { keep: /^launchevent\.js$/ },
    },
    optimization: {
      minimizer: minimizer(2020),
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          defaultVendors: false,
          // A page loads what it needs and no more: what the pages share is small.
          default: false,
          react: {
            name: 'react',
            chunks: 'initial',
            enforce: true,
            test: packages(['react', 'react-dom', 'scheduler']),
          },
          fluent: {
            name: 'fluent',
            chunks: 'initial',
            enforce: true,
            test: packages([
              '@fluentui',
              '@griffel',
              '@floating-ui',
              'tabster',
              'keyborg',
              '@swc/helpers',
              '@emotion',
            ]),
          },
        },
      },
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        graph: graphRegistration(env),
      }),
      new HtmlPlugin({
        template: './src/graph/redirect.html',
        filename: 'redirect.html',
        chunks: ['redirect'],
      }),
      new HtmlPlugin({
        template: './src/commands/commands.html',
        filename: 'commands.html',
        chunks: ['commands'],
      }),
      new webpack.DefinePlugin({
        ORGANISATION_TEMPLATES: JSON.stringify(templatesAddress(env.templates)),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'hosting/support.html' },
          { from: 'src/taskpane/templates.schema.json' },
          { from: 'manifest.xml', transform: addressManifest(deploymentAddress(env.url)) },
        ],
      }),
    ],
  };

  // Classic Outlook's event runtime takes one plain script: no chunks, no loader, nothing after ES2016.
  const launchEvent = {
    ...shared,
    name: 'launchevent',
    target: 'es2016',
    entry: { launchevent: './src/commands/launchevent.ts' },
    module: modules('es2016'),
    output: {
      path: DIST,
      filename: 'launchevent.js',
      chunkFormat: false,
      chunkLoading: false,
      iife: true,
    },
    optimization: { minimizer: minimizer(2016), splitChunks: false, runtimeChunk: false },
  };

  const simulator = {
    ...shared,
    name: 'simulator',
    target: ['web', 'es2022'],
    entry: { simulator: './simulator/page/index.ts' },
    module: modules('es2022', { test: /\.css$/, type: 'asset/source' }),
    output: {
      path: fromRoot('build/simulator'),
      filename: '[name].[contenthash:8].js',
      clean: true,
    },
    optimization: { minimizer: minimizer(2022) },
    plugins: [new HtmlPlugin({ template: './simulator/page/index.html', filename: 'index.html' })],
  };

  return [pages, launchEvent, simulator];
};

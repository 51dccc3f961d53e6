import './workers.js';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import { createRoot } from 'react-dom/client';
import firstQuery from './first-query.graphql';

const firstHeaders = `{
  "Authorization": ""
}`;

/** An empty Authorization header stands ready to be filled; until then it is left out, and the viewer is nobody. */
function filled(headers = {}) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => String(value).trim() !== ''));
}

async function fetcher(params, { headers } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...filled(headers),
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'hameau-cost': '1',
    },
    body: JSON.stringify(params),
  });
  return response.json();
}

/** The schema comes as a file, since introspection is off; without it one can still ask. */
async function schemaOf() {
  const response = await fetch('/schema.graphql');
  return response.ok ? buildSchema(await response.text(), { assumeValid: true }) : null;
}

/** French is full of ’, which the editor takes for an attempt to deceive, and frames. */
async function calmEditors() {
  const monaco = await import('monaco-graphql/esm/monaco-editor.js');
  const unicodeHighlight = { ambiguousCharacters: false };
  monaco.editor.onDidCreateEditor((editor) => editor.updateOptions({ unicodeHighlight }));
}

const [schema] = await Promise.all([schemaOf().catch(() => null), calmEditors()]);
createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={fetcher}
    schema={schema}
    defaultQuery={firstQuery}
    defaultHeaders={firstHeaders}
    defaultEditorToolsVisibility="headers"
  >
    <GraphiQL.Logo>
      <a href="/">Hameau</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);

// Holds payloads against schemas with Ajv. Arguments: the document, and a file of lines {"schema":pointer,"payload":…}; prints true or false for each.
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

const [documentFile, payloadFile] = process.argv.slice(2);
const document = JSON.parse(readFileSync(documentFile, 'utf8'));
const at = pointer => pointer.slice(2).split('/').map(p => p.replaceAll('~1', '/').replaceAll('~0', '~')).reduce((node, part) => node[part], document);

/** Whether the schema, or a branch of it, names properties at all. */
function namesProperties(schema, seen = new Set()) {
  if (schema.properties) return true;
  if (schema.$ref && !seen.has(schema.$ref)) {
    seen.add(schema.$ref);
    if (namesProperties(at(schema.$ref), seen)) return true;
  }
  return ['allOf', 'anyOf', 'oneOf'].some(k => schema[k]?.some(b => namesProperties(b, seen)));
}

/** Refuses what no branch names, wherever a schema stands for a whole value. */
function close(schema, whole) {
  if (!schema || typeof schema !== 'object') return;
  for (const property of Object.values(schema.properties ?? {})) close(property, true);
  close(schema.items, true);
  close(schema.additionalProperties, true);
  for (const k of ['allOf', 'anyOf', 'oneOf']) schema[k]?.forEach(b => close(b, false));
  if (whole && namesProperties(schema)) schema.unevaluatedProperties = false;
}
for (const schema of Object.values(document.components.schemas)) close(schema, false);

const number = check => ({ type: 'number', validate: check });
const ajv = new Ajv2020({
  strict: false,
  formats: {
    int32: number(n => n >= -(2 ** 31) && n < 2 ** 31),
    int64: number(() => true),
    double: number(() => true),
    nonce: true,
    snowflake: text => /^\d+$/.test(text) && BigInt(text) < 2n ** 64n,
    uri: text => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text),
    'date-time': text => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  },
});
ajv.addSchema({ ...document, $id: 'document' });
const compiled = new Map();
for (const line of readFileSync(payloadFile, 'utf8').split('\n').filter(Boolean)) {
  const { schema, payload } = JSON.parse(line);
  if (!compiled.has(schema)) {
    const reference = { $ref: `document${schema}` };
    compiled.set(schema, ajv.compile(namesProperties(at(schema)) ? { ...reference, unevaluatedProperties: false } : reference));
  }
  console.log(compiled.get(schema)(payload));
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const FRONTEND = join(import.meta.dirname, '../../main/frontend');
const MOST_SCRIPTS = 20;
const IMPORT = /(?:^import\b|^export\b[^;]*\bfrom\b|\bimport\()[^;']*'(\.{1,2}\/[^']+)'/gm;

/** Each script with the scripts it imports, as paths within the front end. What the build generates there is not ours. */
function imports() {
  const scripts = readdirSync(FRONTEND, { recursive: true }).filter(name => name.endsWith('.js') && !name.startsWith('generated'));
  return new Map(scripts.map(script => [script, [...readFileSync(join(FRONTEND, script), 'utf8').matchAll(IMPORT)].map(([, path]) => join(dirname(script), path))]));
}

/** Each folder with the other folders that its scripts import from. */
function folders(graph) {
  const found = new Map();
  for (const [script, imported] of graph) {
    const folder = dirname(script);
    found.set(folder, [...(found.get(folder) ?? []), ...imported.map(path => dirname(path)).filter(other => other !== folder)]);
  }
  return found;
}

/** The first circle that is found from a script on, as a path that ends where it began. */
function circle(script, graph, path, done) {
  if (path.includes(script)) {
    return [...path.slice(path.indexOf(script)), script];
  }
  if (done.has(script)) {
    return undefined;
  }
  for (const imported of graph.get(script)) {
    const found = circle(imported, graph, [...path, script], done);
    if (found) {
      return found;
    }
  }
  done.add(script);
  return undefined;
}

test('every relative import leads to a script', () => {
  const graph = imports();
  assert.ok(graph.get('canvas/layout/columns.js').length > 1);
  assert.deepEqual([...graph.values()].flat().filter(imported => !graph.has(imported)), []);
});

test('no script imports itself through others', () => {
  const graph = imports();
  const done = new Set();
  assert.deepEqual([...graph.keys()].map(script => circle(script, graph, [], done)).filter(Boolean), []);
});

test('no folder imports itself through others', () => {
  const graph = folders(imports());
  assert.ok(graph.get('canvas').includes('canvas/base'));
  const done = new Set();
  assert.deepEqual([...graph.keys()].map(folder => circle(folder, graph, [], done)).filter(Boolean), []);
});

test(`no folder has more than ${MOST_SCRIPTS} scripts`, () => {
  const sizes = Map.groupBy(imports().keys(), script => dirname(script));
  assert.ok(sizes.has('canvas/base'));
  assert.deepEqual([...sizes].filter(([, scripts]) => scripts.length > MOST_SCRIPTS).map(([folder, scripts]) => `${folder}: ${scripts.length}`), []);
});

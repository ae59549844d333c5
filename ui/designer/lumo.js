import { bundleAsync } from 'lightningcss';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(createRequire(import.meta.url).resolve('@vaadin/vaadin-lumo-styles/package.json'));
const element = /@vaadin\/[^/]+\/src\/vaadin-([^/]+)\.js$/;

/**
 * What of the theme a page needs: its variables, its fonts, and the styles of the elements that the scripts have. Grids have
 * theirs in numbers.css: only one page has one, and whoever logs in loads this sheet.
 */
async function sheet(modules) {
  const styles = modules
    .map(id => element.exec(id)?.[1])
    .filter(name => name && !name.startsWith('grid') && existsSync(join(root, 'components', `${name}.css`)))
    .sort()
    .map(name => `./components/${name}.css`);
  const all = ['./src/props/index.css', './src/global/index.css', ...styles];
  const filename = join(root, 'of-the-pages.css');
  const source =
    all.map(file => `@import '${file}';`).join('\n') + '\n:where(:root), :where(:host) { --vaadin-lumo-theme: 1; }';
  const { code } = await bundleAsync({
    filename,
    minify: true,
    resolver: { read: file => (file === filename ? source : readFileSync(file, 'utf8')) },
  });
  return code;
}

/**
 * Puts Lumo's style sheet among the built files, under a name with its hash, and links it in the page. Vaadin's own has
 * the styles of all elements there are, 234 KB, and would be asked for anew with each page.
 */
export function lumo() {
  return {
    name: 'callwright:lumo',
    apply: 'build',
    async buildEnd(error) {
      if (!error) {
        this.emitFile({ type: 'asset', name: 'lumo.css', source: await sheet([...this.getModuleIds()]) });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const file = Object.keys(bundle).find(name => /\/lumo-[^/]+\.css$/.test(name));
        if (!file) {
          throw new Error('The build has no style sheet of Lumo.');
        }
        return [{ tag: 'link', attrs: { rel: 'stylesheet', href: `./${file}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}

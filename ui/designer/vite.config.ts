import { UserConfigFn } from 'vite';
import { lumo } from './lumo.js';
import { overrideVaadinConfig } from './vite.generated';

const pages: UserConfigFn = () => ({ plugins: [lumo()] });

export default overrideVaadinConfig(pages);

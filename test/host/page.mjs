// A page that has nothing but the host of the browser.
import { browserHost } from '../../renderer/host/browser.ts';

window.host = browserHost();

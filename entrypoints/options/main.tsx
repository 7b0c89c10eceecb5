import { render } from 'preact';
import '@/components/base.css';
import '@/components/options/options.css';
import { keepFocus } from '@/components/focus/keep-focus';
import { Options } from '@/components/options/options';
import { applyTheme } from '@/components/theme';
import { connectStore } from '@/lib/messaging/announce';

applyTheme();
connectStore();
keepFocus();
const page = document.getElementById('page');
if (page) render(<Options />, page);

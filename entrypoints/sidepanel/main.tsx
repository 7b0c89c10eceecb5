import { render } from 'preact';
import '@/components/base.css';
import { Panel } from '@/components/panel/panel';
import { applyTheme } from '@/components/theme';
import { connectStore } from '@/lib/messaging/announce';

applyTheme();
connectStore();
const panel = document.getElementById('panel');
if (panel) render(<Panel />, panel);

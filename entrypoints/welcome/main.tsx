import '@/components/base.css';

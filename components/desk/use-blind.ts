import { usePreferences } from '@/components/use-preferences';

/** Whether others' reviews stay hidden until one's own is submitted; so it is unless it was turned off. */
export const useBlind = (): boolean => usePreferences()?.blindReviews ?? true;

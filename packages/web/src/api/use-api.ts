import type { ApiProblem, Given, Operations } from "@consentry/client";
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";

import { api } from "./client.ts";

type Id = keyof Operations;

interface ReadOptions<Every = number | false> {
  /** Asks again after so many milliseconds; `false` not at all. */
  readonly every?: Every;
  /** Asks only when this holds. */
  readonly when?: boolean;
}

/** How soon it is asked again; told by what was answered last, where that says whether it goes on. */
type Every<Answer> = number | false | ((answer: Answer | undefined) => number | false);

/** Reads what an operation gives, and keeps it until something changes it. */
export function useRead<Name extends Id>(
  name: Name,
  given: Given<Name>,
  { every = false, when = true }: ReadOptions<Every<Operations[Name]["answer"]>> = {},
): UseQueryResult<Operations[Name]["answer"], ApiProblem> {
  return useQuery<Operations[Name]["answer"], ApiProblem>({
    queryKey: [name, given],
    queryFn: ({ signal }) => api(name, given, signal),
    refetchInterval: typeof every === "function" ? ({ state }) => every(state.data) : every,
    enabled: when,
    placeholderData: keepPreviousData,
  });
}

/** The operations that answer in pages. */
type Paged = {
  [Name in Id]: Operations[Name]["answer"] extends {
    items: readonly unknown[];
    next: string | null;
  }
    ? Name
    : never;
}[Id];

type ItemOf<Name extends Paged> = Operations[Name]["answer"] extends {
  items: readonly (infer Item)[];
}
  ? Item
  : never;

export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly problem: ApiProblem | null;
  /** Whether there is another page behind what was read. */
  readonly hasMore: boolean;
  /** Reads the next page; nothing when that was the last. */
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Reads a list page by page, as far as somebody looks. */
export function useReadPages<Name extends Paged>(
  name: Name,
  given: Given<Name>,
  { every = false, when = true }: ReadOptions = {},
): Pages<ItemOf<Name>> {
  const read = useInfiniteQuery<
    { items: readonly ItemOf<Name>[]; next: string | null },
    ApiProblem
  >({
    queryKey: [name, given, "pages"],
    queryFn: async ({ pageParam, signal }) =>
      (await api(name, onPage(given, pageParam), signal)) as never,
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    refetchInterval: every,
    enabled: when,
    placeholderData: keepPreviousData,
  });
  return {
    items:
      (read.data as { pages: { items: ItemOf<Name>[] }[] } | undefined)?.pages.flatMap(
        ({ items }) => items,
      ) ?? [],
    isLoading: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    problem: read.error,
    hasMore: read.hasNextPage,
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage();
    },
    retry: () => void read.refetch(),
  };
}

/** The cursor goes where the operation takes its search: in the body of a POST, else in the query. */
function onPage<Name extends Paged>(given: Given<Name>, after: unknown): Given<Name> {
  if (after === null) return given;
  const loose: { readonly body?: object; readonly query?: object } = given as never;
  const place = loose.body === undefined ? "query" : "body";
  return { ...loose, [place]: { ...loose[place], after } } as never;
}

interface ChangeOptions<Name extends Id> {
  /** Operations whose answers are asked for anew: what this changes. */
  readonly refreshes?: readonly Id[];
  readonly onDone?: (answer: Operations[Name]["answer"], given: Given<Name>) => void;
}

/** An operation that changes something; what it says it changes is read anew. */
export function useChange<Name extends Id>(
  name: Name,
  { refreshes = [], onDone }: ChangeOptions<Name> = {},
): UseMutationResult<Operations[Name]["answer"], ApiProblem, Given<Name>> {
  const queries = useQueryClient();
  return useMutation<Operations[Name]["answer"], ApiProblem, Given<Name>>({
    mutationFn: (given) => api(name, given),
    onSuccess: async (answer, given) => {
      onDone?.(answer, given);
      await Promise.all(
        refreshes.map((refreshed) => queries.invalidateQueries({ queryKey: [refreshed] })),
      );
    },
  });
}

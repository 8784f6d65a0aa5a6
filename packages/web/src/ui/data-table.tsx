import type { ReactNode } from "react";
import { Collection } from "react-aria-components/Collection";
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLoadMoreItem,
} from "react-aria-components/Table";
import { TableLayout, Virtualizer } from "react-aria-components/Virtualizer";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

export interface DataColumn<Item> {
  readonly id: string;
  readonly label: string;
  readonly show: (item: Item) => ReactNode;
  /** The one that names the row to whoever listens; the first when none is. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** In pixels or parts of what is left, such as `120` or `"2fr"`. */
  readonly width?: number | `${number}fr`;
  /** In pixels: narrower it never is, where its width is a part. */
  readonly least?: number;
  readonly isNumber?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

interface Props<Item extends { readonly id: string }> {
  /** What it is a table of; read out. */
  readonly label: string;
  readonly columns: readonly DataColumn<Item>[];
  readonly items: readonly Item[];
  /** Where a row leads. */
  readonly hrefOf?: (item: Item) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onLoadMore?: () => void;
  readonly isLoadingMore?: boolean;
  /** Instead of rows where there are none. */
  readonly empty?: ReactNode;
  /** Of the part of the page that scrolls. As high as its rows need, up to this. */
  readonly height?: number;
}

/** In pixels. */
const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 40;
const BORDER = 1;

const ROWS_WHEN_EMPTY = 5;

/**
 * A list of any length: only the rows in sight are drawn, and the next page is read before the end
 * of the last one is reached. On a phone it scrolls sideways within itself.
 */
export function DataTable<Item extends { readonly id: string }>({
  label,
  columns,
  items,
  hrefOf,
  sorting,
  onSort,
  onLoadMore,
  isLoadingMore = false,
  empty,
  height = 640,
}: Props<Item>): ReactNode {
  const { words } = useFeatureWords(WORDS);
  // Without rows there is room for what stands in their place.
  const rows = items.length === 0 ? ROWS_WHEN_EMPTY : items.length;
  const needed = HEAD_HEIGHT + rows * ROW_HEIGHT + 2 * BORDER;
  const header = columns.find(({ isRowHeader }) => isRowHeader === true) ?? columns[0];
  return (
    <Virtualizer
      layout={TableLayout}
      layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: HEAD_HEIGHT }}
    >
      <Table
        className="data-table"
        aria-label={label}
        style={{ blockSize: Math.min(needed, height) }}
        {...(sorting && { sortDescriptor: sorting })}
        {...(onSort && { onSortChange: (sort) => onSort(sort as Sorting) })}
      >
        <TableHeader columns={[...columns]}>
          {(column: DataColumn<Item>) => (
            <Column
              id={column.id}
              className={column.isNumber === true ? "data-head data-number" : "data-head"}
              isRowHeader={column.id === header?.id}
              allowsSorting={column.isSortable === true}
              width={column.width ?? "1fr"}
              minWidth={typeof column.width === "number" ? column.width : (column.least ?? 110)}
            >
              {({ sortDirection }) => (
                <>
                  {column.label}
                  {sortDirection === undefined ? null : (
                    <span aria-hidden="true">{sortDirection === "ascending" ? " ↑" : " ↓"}</span>
                  )}
                </>
              )}
            </Column>
          )}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          <Collection items={items}>
            {(item: Item) => (
              <Row
                id={item.id}
                className="data-row"
                columns={[...columns]}
                {...(hrefOf && { href: hrefOf(item) })}
              >
                {(column: DataColumn<Item>) => (
                  <Cell
                    className={column.isNumber === true ? "data-cell data-number" : "data-cell"}
                  >
                    {column.show(item)}
                  </Cell>
                )}
              </Row>
            )}
          </Collection>
          <TableLoadMoreItem
            {...(onLoadMore && { onLoadMore })}
            isLoading={isLoadingMore}
            className="data-more"
          >
            {words.loadingMore}
          </TableLoadMoreItem>
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

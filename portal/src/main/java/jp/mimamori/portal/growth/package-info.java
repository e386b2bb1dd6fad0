/** How a child grows: charts, tables, and what a family measures at home. */
@NullMarked
package jp.mimamori.portal.growth;

import org.jspecify.annotations.NullMarked;

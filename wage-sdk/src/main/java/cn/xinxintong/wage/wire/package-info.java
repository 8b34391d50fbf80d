/** What travels as JSON about wages, cards and payrolls. Money is whole fen. */
package cn.xinxintong.wage.wire;

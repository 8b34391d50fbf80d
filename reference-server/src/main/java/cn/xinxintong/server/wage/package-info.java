/** Payrolls, wages and the pay check: an enterprise pays, a worker sees what he was paid. */
package cn.xinxintong.server.wage;

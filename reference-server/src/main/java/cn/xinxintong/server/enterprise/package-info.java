/** What the staff of an enterprise do: projects, teams, invitations, gate records. */
package cn.xinxintong.server.enterprise;

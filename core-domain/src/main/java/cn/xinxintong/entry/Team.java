package cn.xinxintong.entry;

import cn.xinxintong.identity.ProjectId;

/** A team (班组) of a project. */
public record Team(TeamId id, ProjectId project, String name) {}

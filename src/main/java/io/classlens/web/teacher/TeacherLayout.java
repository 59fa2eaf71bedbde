package io.classlens.web.teacher;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLayout;

/** What every page for teachers has around it. */
public class TeacherLayout extends Div implements RouterLayout {}

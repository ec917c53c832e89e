import java.io.File;
import java.util.Objects;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Imports a graph file into a Gephi workspace as the desktop program does, and counts what arrived. */
public class ReadGraph {
  public static void main(String[] args) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(args[0]));
    // An edge to a node that the file does not declare must not be mended silently.
    container.getLoader().setAllowAutoNode(false);
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    int issues = 0;
    var report = container.getReport();
    importer.process(container, new DefaultProcessor(), workspace);
    var found = report.getIssues(1000);
    while (found.hasNext()) {
      System.err.println(found.next());
      issues++;
    }
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    int coloured = 0;
    int placed = 0;
    for (Node node : graph.getNodes().toArray()) {
      if (node.getColor().getRGB() != java.awt.Color.BLACK.getRGB()) coloured++;
      if (node.x() != 0 || node.y() != 0) placed++;
    }
    Column quotes = model.getEdgeTable().getColumn("quotes");
    int quoted = 0;
    for (Edge edge : graph.getEdges().toArray()) if (quotes != null && Objects.nonNull(edge.getAttribute(quotes))) quoted++;
    System.out.printf("%d %d %d %d %d %d%n", graph.getNodeCount(), graph.getEdgeCount(), issues, coloured, placed, quoted);
  }
}

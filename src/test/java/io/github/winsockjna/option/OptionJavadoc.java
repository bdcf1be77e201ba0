// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the source of a holder says about its constants, as Markdown. */
final class OptionJavadoc {
  /** The labels of a constant's list, in the order they come in. */
  static final List<String> LABELS =
      List.of("Unit", "Range", "Default", "Sockets", "Since", "Quirk", "Number");

  private static final String ITEM = "* ";

  /** Elements of a list that are not text. */
  private static final Set<String> SILENT = Set.of("ul", "b");

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""), "src/main/java/io/github/winsockjna/option");

  private final Map<String, Entry> fields;
  private final Entry holder;

  private OptionJavadoc(Map<String, Entry> fields, Entry holder) {
    this.fields = fields;
    this.holder = holder;
  }

  /**
   * One comment.
   *
   * @param paragraphs its text, the first one the summary
   * @param labels what its list says, without the names that the list has in bold
   * @param aliasOf the constant that initialises this one
   */
  record Entry(List<String> paragraphs, Map<String, String> labels, Optional<String> aliasOf) {
    String summary() {
      return paragraphs.isEmpty() ? "" : paragraphs.get(0);
    }

    /** What a label says; empty without it. */
    String label(String label) {
      return labels.getOrDefault(label, "");
    }
  }

  /** The constants in the order of the source. */
  List<String> names() {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(field.getKey().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .toList();
  }

  Entry of(String field) {
    return Optional.ofNullable(fields.get(field))
        .orElseThrow(() -> new AssertionError(field + " is not in the source"));
  }

  Entry ofHolder() {
    return holder;
  }

  static OptionJavadoc read(OptionHolder holder) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(SOURCES.resolve(holder.simpleName() + ".java")));
      Map<String, Entry> entries = new LinkedHashMap<>();
      DocTrees docTrees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Comments(docTrees, entries).scan(unit, null);
      }
      return new OptionJavadoc(entries, entries.remove(holder.simpleName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Comments extends TreePathScanner<Void, Void> {
    private final DocTrees docTrees;
    private final Map<String, Entry> entries;

    Comments(DocTrees docTrees, Map<String, Entry> entries) {
      this.docTrees = docTrees;
      this.entries = entries;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      put(type.getSimpleName().toString(), Optional.empty());
      return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
      put(
          field.getName().toString(),
          field.getInitializer() instanceof IdentifierTree alias
              ? Optional.of(alias.getName().toString())
              : Optional.empty());
      return null;
    }

    private void put(String name, Optional<String> aliasOf) {
      DocCommentTree comment = docTrees.getDocCommentTree(getCurrentPath());
      List<String> parts = comment == null ? List.of("") : parts(comment.getFullBody());
      List<String> paragraphs = new ArrayList<>();
      Map<String, String> labels = new LinkedHashMap<>();
      for (String part : parts) {
        if (part.startsWith(ITEM)) {
          int colon = part.indexOf(": ");
          labels.put(part.substring(ITEM.length(), colon), part.substring(colon + 2));
        } else {
          paragraphs.add(part);
        }
      }
      entries.put(name, new Entry(paragraphs, labels, aliasOf));
    }
  }

  /** The paragraphs, and the items of a list, which begin with {@link #ITEM}. */
  private static List<String> parts(List<? extends DocTree> body) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (DocTree each : body) {
      String element = each instanceof StartElementTree start ? start.getName().toString() : "";
      if (element.equals("p") || element.equals("li")) {
        parts.add(oneLine(part));
        part.setLength(0);
        part.append(element.equals("li") ? ITEM : "");
      } else if (!SILENT.contains(element) && !(each instanceof EndElementTree)) {
        part.append(markdown(each));
      }
    }
    parts.add(oneLine(part));
    return parts;
  }

  private static String oneLine(CharSequence text) {
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static String markdown(DocTree part) {
    if (part instanceof TextTree text) {
      return text.getBody();
    }
    if (part instanceof LiteralTree literal) {
      String body = oneLine(literal.getBody().getBody());
      return literal.getKind() == DocTree.Kind.CODE ? code(body) : body;
    }
    if (part instanceof LinkTree link) {
      return code(reference(link.getReference().getSignature()));
    }
    if (part instanceof EntityTree) {
      throw new AssertionError("Write the character itself: " + part);
    }
    throw new AssertionError("Nothing here makes Markdown of " + part.getKind() + " " + part);
  }

  /** {@code #X}, {@code Holder#X} and {@code a.b.Type#X} as X, Holder.X and Type.X. */
  private static String reference(String signature) {
    String name = signature.substring(0, signature.indexOf('#') + 1).replace("#", "");
    String member = signature.substring(signature.indexOf('#') + 1);
    if (name.isEmpty()) {
      return member.substring(member.lastIndexOf('.') + 1);
    }
    return name.substring(name.lastIndexOf('.') + 1) + "." + member;
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}

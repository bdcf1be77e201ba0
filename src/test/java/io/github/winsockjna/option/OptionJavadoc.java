// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the source of a holder says about its constants, as Markdown. */
final class OptionJavadoc {
  /** The labels of a constant's paragraph, in the order they come in. */
  static final List<String> LABELS = List.of("Unit", "Default", "Sockets", "Since", "Quirk");

  private static final Pattern LABEL =
      Pattern.compile("(?:^|(?<=\\. ))(" + String.join("|", LABELS) + "): ");

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
   * @param aliasOf the constant that initialises this one
   */
  record Entry(List<String> paragraphs, Optional<String> aliasOf) {
    String summary() {
      return paragraphs.isEmpty() ? "" : paragraphs.get(0);
    }

    /** The labels that are there and what they say, without the stop at the end. */
    Map<String, String> labels() {
      Map<String, String> labels = new LinkedHashMap<>();
      String text = paragraphs.size() < 2 ? "" : paragraphs.get(1);
      Matcher label = LABEL.matcher(text);
      String current = null;
      int from = 0;
      while (label.find()) {
        put(labels, current, text.substring(from, label.start()));
        current = label.group(1);
        from = label.end();
      }
      put(labels, current, text.substring(from));
      return labels;
    }

    private static void put(Map<String, String> labels, String label, String text) {
      String value = text.strip();
      if (label == null && value.isEmpty()) {
        return;
      }
      if (label == null || !value.endsWith(".") || labels.containsKey(label)) {
        throw new AssertionError("Neither a label nor a sentence of one: " + label + " " + value);
      }
      labels.put(label, value.substring(0, value.length() - 1));
    }

    String label(String label) {
      return labels().getOrDefault(label, "");
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
      entries.put(
          name,
          new Entry(comment == null ? List.of() : paragraphs(comment.getFullBody()), aliasOf));
    }
  }

  private static List<String> paragraphs(List<? extends DocTree> body) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (DocTree part : body) {
      if (part instanceof StartElementTree element && element.getName().contentEquals("p")) {
        paragraphs.add(oneLine(paragraph));
        paragraph.setLength(0);
      } else {
        paragraph.append(markdown(part));
      }
    }
    paragraphs.add(oneLine(paragraph));
    return paragraphs;
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

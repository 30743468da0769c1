using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Importing;

namespace StudyBot.Core.Tests.Importing;

public sealed class ImporterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("title: A\nfile: a.txt\ncolour: red\n", "line 3, column 1", "'colour' is unknown")]
    [InlineData("title: A\n", "line 1, column 1", "name of the text is missing")]
    [InlineData("file: a.txt\n", "line 1, column 1", "title is missing")]
    [InlineData("title:\n  - A\nfile: a.txt\n", "line 2, column 3", "'title' holds a list")]
    [InlineData("title: A\nfile: ../a.txt\n", "line 2, column 7", "not the name of a file")]
    [InlineData("title: A\nfile: a.txt\nid: Über\n", "line 3, column 5", "id is not valid")]
    [InlineData("title: A\nfile: a.txt\nimport:\n  first-page: many\n", "line 4, column 15", "not a page number")]
    [InlineData("title: A\nfile: a.txt\nimport:\n  page-start: tab\n", "line 4, column 15", "'page-start' is not known")]
    [InlineData("title: A\nfile: a.txt\nauthor: Ann\n", "line 3, column 9", "not a list")]
    [InlineData("title: A\ntitle: B\nfile: a.txt\n", "line 2, column 1", "stands twice")]
    [InlineData("title: A: B\nfile: a.txt\n", "line 1", "YAML cannot be read")]
    [InlineData("[[[[[[[[[[[[a]]]]]]]]]]]]", "line 1, column 9", "nests too deeply")]
    [InlineData("- a\n", "line 1, column 1", "no fields")]
    public void A_faulty_reading_yaml_is_told_by_line_column_and_remedy(string yaml, string place, string problem)
    {
        var fault = Assert.IsType<ImportResult.Malformed>(Importer.Import(Texts.Raw("Text."), Texts.Raw(yaml, "x/reading.yaml")));
        Assert.Equal("x/reading.yaml", fault.File);
        Assert.StartsWith(place, fault.Place, StringComparison.Ordinal);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.ToString());
    }

    [Theory]
    [InlineData("title: A\nfile: &a a.txt\n", "line 2, column 7", "anchors", "leave out the '&…'")]
    [InlineData("title: *a\nfile: a.txt\n", "line 1, column 8", "aliases", "write the value out")]
    [InlineData("title: !!str A\nfile: a.txt\n", "line 1, column 8", "tags", "leave out the '!…'")]
    [InlineData("!x title: A\nfile: a.txt\n", "line 1, column 1", "tags", "leave out the '!…'")]
    [InlineData("title: A\ntitle: B\n", "line 2, column 1", "'title' stands twice", "keep one of the two")]
    [InlineData("title: A\n---\nfile: a.txt\n", "line 2, column 1", "second document", "in one document")]
    [InlineData("[[[[[[[[[[[[a]]]]]]]]]]]]", "line 1, column 9", "nests too deeply", "one or two levels")]
    [InlineData("title: A\nauthor:\n\t- family: B\n", "line 3, column 1", "a tab", "indent with spaces")]
    [InlineData("? {a: b}\n: c\n", "line 1, column 3", "the name of a field", "write 'name: value'")]
    [InlineData("title: A\nfile: reading.yaml\n", "line 2, column 7", "reading.yaml itself", "name the text")]
    [InlineData("title: A\nfile: \"\"\n", "line 2, column 7", "not the name of a file", "name a text")]
    [InlineData("title: A\nauthor: [{family: \"\"}]\n", "line 2, column 10", "no name", "'family' and 'given'")]
    [InlineData("title: A\nauthor:\n  - literal: ' '\n    given: ''\n", "line 3, column 5", "no name", "'family' and 'given'")]
    [InlineData("title: A\nissued: last year\n", "line 2, column 9", "'issued' is not a date", "2019-05")]
    [InlineData("title: A\nissued: 2019-13\n", "line 2, column 9", "'issued' is not a date", "2019-05")]
    [InlineData("title: A\nissued: 2019/2018\n", "line 2, column 9", "'issued' is not a date", "2019-05")]
    [InlineData("", null, "the file is empty", "write lines such as 'title: …'")]
    public void Each_fault_of_a_reading_yaml_has_its_own_remedy(string yaml, string? place, string problem, string remedy)
    {
        var fault = Assert.IsType<ImportResult.Malformed>(Importer.Import(Texts.Raw("Text."), Texts.Raw(yaml, "x/reading.yaml")));
        Assert.Equal(place, fault.Place);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("Scalar", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_no_answer_could_show_is_refused()
    {
        var fault = Assert.IsType<ImportResult.Malformed>(Importer.Import(Texts.Raw("Text."), Texts.Raw($"title: {new string('x', 501)}\nfile: a.txt\n", "reading.yaml")));
        Assert.Equal(("the title is longer than 500 characters", "shorten it"), (fault.Problem, fault.Remedy));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-05")]
    [InlineData("2019-05-31")]
    [InlineData("1653~")]
    [InlineData("1653?")]
    [InlineData("2018/2019")]
    public void A_date_of_issue_is_a_year_month_day_or_interval(string issued) =>
        Assert.Equal(issued, Texts.Import("Text.", $"issued: {issued}\n").Metadata.Issued);

    [Fact]
    public void A_link_out_of_the_folder_is_refused_and_one_within_it_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "essay")).FullName;
        File.WriteAllText(Path.Combine(folder, "reading.yaml"), "title: A\nfile: a.txt\n");
        File.WriteAllText(Path.Combine(_folder, "out.txt"), "Secret.");
        var text = Path.Combine(folder, "a.txt");
        File.CreateSymbolicLink(text, "../out.txt");
        Assert.Contains("leads out of the folder", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(folder)).Problem, StringComparison.Ordinal);

        File.Delete(text);
        Directory.CreateDirectory(Path.Combine(folder, "v1"));
        File.WriteAllText(Path.Combine(folder, "v1", "a.txt"), "Words.");
        Directory.CreateSymbolicLink(Path.Combine(folder, "current"), "v1");
        File.CreateSymbolicLink(text, "current/a.txt");
        Assert.Equal("Words.", Assert.IsType<ImportResult.Imported>(Importer.ImportPath(folder)).Reading.Text);
        // The folder itself may be reached by a link.
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), folder);
        Assert.IsType<ImportResult.Imported>(Importer.ImportPath(Path.Combine(_folder, "link")));

        File.Delete(text);
        File.CreateSymbolicLink(text, "gone.txt");
        Assert.Contains("leads to no file", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(folder)).Problem, StringComparison.Ordinal);
        File.Delete(text);
        File.CreateSymbolicLink(text, "a.txt");
        Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(folder));
    }

    [Fact]
    public async Task Pipes_and_devices_are_refused_without_waiting_for_a_writer()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = Path.Combine(_folder, "pipe.txt");
        using (var made = Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, pipe);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "essay")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "reading.yaml"), pipe);
        foreach (var path in new[] { pipe, link, folder, "/dev/zero", "/dev/null" })
        {
            var result = await Task.Run(() => Importer.ImportPath(path)).WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Contains("no regular file", Assert.IsType<ImportResult.Malformed>(result).Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_that_are_no_text_are_each_told_apart()
    {
        byte[][] files = [[], [.. "   \n"u8], [0x41, 0, 0x42], [0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], [0x41, 0, 0x42, 0], [.. "line\ncaf\xE9 x"u8.ToArray().Take(8), 0xE9, 0x20], [.. "%PDF-1.7"u8], [.. "{\\rtf1 a}"u8], [.. "\n<!DOCTYPE HTML><p>a"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "PK\u0003\u0004...word/document.xml"u8], [.. "PK\u0003\u0004mimetypeapplication/epub+zip"u8], [.. "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text"u8], [.. "PK\u0003\u0004"u8], [.. "… !"u8], new byte[Importer.MaxBytes + 1]];
        var problems = files.Select(f => Assert.IsType<ImportResult.Malformed>(Importer.Import(new RawFile("a.txt", f), null)).Problem).ToArray();
        Assert.Equal(["the file is empty", "the file is empty", "the file is binary, not text", "the file is binary, not text", "the text is not UTF-16", "the text is UTF-32", "the file is binary, or UTF-16 without a byte order mark", "the text is not UTF-8",
            "this is a PDF, not plain text", "this is Rich Text (RTF), not plain text", "this is a web page (HTML), not plain text", "this is a Word document, not plain text", "this is a Word document, not plain text",
            "this is an EPUB book, not plain text", "this is an OpenDocument file, not plain text", "this is an archive, not plain text", "there is no word in the file", "the file is larger than 20 MB"], problems);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_told_by_line_and_offset()
    {
        var fault = Assert.IsType<ImportResult.Malformed>(Importer.Import(new RawFile("a.txt", (byte[])[.. "one\ncaf"u8, 0xE9, .. " two"u8]), null));
        Assert.Equal("line 2, byte 7", fault.Place);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "Text."u8];
        var reading = Assert.IsType<ImportResult.Imported>(Importer.Import(new RawFile("My Text (2).txt", bytes), null)).Reading;
        Assert.Equal("Text.", reading.Text);
        Assert.Equal("My Text (2)", reading.Metadata.Title);
        Assert.Equal("my-text-2", reading.Id.Value);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), reading.ContentHash);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_with_its_byte_order_mark_is_text(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("The gull, 漢字 and 😀.")];
        Assert.Equal("The gull, 漢字 and 😀.", Assert.IsType<ImportResult.Imported>(Importer.Import(new RawFile("a.txt", bytes), null)).Reading.Text);
    }

    [Fact]
    public void A_folder_is_read_by_its_reading_yaml_and_lends_its_name()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "Some Essay")).FullName;
        File.WriteAllText(Path.Combine(folder, "reading.yaml"), "title: An Essay\nfile: essay.txt\nlicense: CC0\nauthor:\n  - literal: The Club\n");
        File.WriteAllText(Path.Combine(folder, "essay.txt"), "Words.");
        var reading = Assert.IsType<ImportResult.Imported>(Importer.ImportPath(folder)).Reading;
        Assert.Equal("some-essay", reading.Id.Value);
        Assert.Equal("The Club", Assert.Single(reading.Metadata.Authors).Full);
        Assert.Equal("CC0", Assert.Single(reading.Metadata.Licenses));
    }

    [Fact]
    public void Paths_that_lead_nowhere_are_told_not_thrown()
    {
        Assert.Contains("no such file", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(Path.Combine(_folder, "none.txt"))).Problem, StringComparison.Ordinal);
        Assert.EndsWith("reading.yaml", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(_folder)).File, StringComparison.Ordinal);
        Assert.Equal("(no name): this names no file: give the path of a file with text in it", Importer.ImportPath("").ToString());
        Assert.Contains("names no file", Importer.ImportPath("a\0b").ToString(), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "reading.yaml"), "title: A\nfile: gone.txt\n");
        Assert.EndsWith("gone.txt", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(_folder)).File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var path = Path.Combine(_folder, "large.txt");
        using (var stream = File.Create(path))
            stream.SetLength(Importer.MaxBytes + 1L);
        Assert.Contains("larger", Assert.IsType<ImportResult.Malformed>(Importer.ImportPath(path)).Problem, StringComparison.Ordinal);
    }
}

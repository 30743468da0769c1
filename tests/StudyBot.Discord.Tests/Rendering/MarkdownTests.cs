using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Tests.Rendering;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("@everyone", @"\@everyone")]
    [InlineData("<@&1> <#2> <t:0:R>", @"\<\@&1\> \<\#2\> \<t\:0\:R\>")]
    [InlineData(":tada: :+1: at 10:30", @"\:tada: \:+1: at 10\:30")]
    [InlineData("**bold** __x__ ~~y~~ ||z||", @"\*\*bold\*\* \_\_x\_\_ \~\~y\~\~ \|\|z\|\|")]
    [InlineData("[text](https://example.org)", @"\[text\]\(https\://example.org\)")]
    [InlineData("```\ncode", "\\`\\`\\`\ncode")]
    [InlineData("# head\n- item\n> quote\n-# small", "\\# head\n\\- item\n\\> quote\n\\-\\# small")]
    [InlineData("1. one\n2. two in 2008. End", "1\\. one\n2\\. two in 2008. End")]
    [InlineData("a\\b", @"a\\b")]
    [InlineData("“plain” – text, 10.5 %: ok", "“plain” – text, 10.5 %: ok")]
    [InlineData("a\u202Eb\u0007c\u2066d", "abcd")]
    [InlineData("مؤتمر 😀 e\u0301 \u200d", "مؤتمر 😀 e\u0301 \u200d")]
    public void Nothing_in_a_text_is_markup(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Fact]
    public void Every_paragraph_of_a_quotation_stays_within_its_block() => Assert.Equal("> one\n> \n> two", Markdown.BlockQuote("one\n\ntwo"));

    [Theory]
    [InlineData("a ``` b")]
    [InlineData("ends in `")]
    public void What_would_end_a_code_block_is_not_put_into_one(string text) => Assert.Null(Markdown.CodeBlock(text));
}

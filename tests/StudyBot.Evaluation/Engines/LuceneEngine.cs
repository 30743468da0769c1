using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace StudyBot.Evaluation.Engines;

/// <summary>Lucene.Net with its English analyzer and BM25, each sentence a document in memory.</summary>
internal sealed class LuceneEngine : IEngine
{
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneEngine(IReadOnlyList<string> sentences)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var sentence in sentences)
                writer.AddDocument([new TextField("text", sentence, Field.Store.NO)]);
            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public int[] Rank(string question, int limit)
    {
        var query = new QueryBuilder(_analyzer).CreateBooleanQuery("text", question);
        return query is null ? [] : [.. _searcher.Search(query, limit).ScoreDocs.Select(d => d.Doc)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}

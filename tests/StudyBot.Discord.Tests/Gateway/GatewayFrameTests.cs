using System.Text;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"op":10,"s":null,"t":null,"d":{"_trace":["x"],"heartbeat_interval":41250}}""", "Hello { Interval = 00:00:41.2500000 }")]
    [InlineData("""{"d":{"heartbeat_interval":1000},"op":10}""", "Hello { Interval = 00:00:01 }")]
    [InlineData("""{"op":1,"d":null}""", "BeatRequested { }")]
    [InlineData("""{"op":7,"d":null}""", "ReconnectRequested { }")]
    [InlineData("""{"op":9,"d":true}""", "SessionInvalid { Resumable = True }")]
    [InlineData("""{"op":9,"d":false}""", "SessionInvalid { Resumable = False }")]
    [InlineData("""{"op":9}""", "SessionInvalid { Resumable = False }")]
    [InlineData("""{"op":11}""", "BeatAcknowledged { }")]
    [InlineData("""{"op":0,"s":4,"t":"RESUMED","d":{}}""", "SessionResumed { Sequence = 4 }")]
    [InlineData("""{"op":0,"s":5,"t":"GUILD_CREATE","d":{"op":9,"s":1,"t":"READY"}}""", "Dispatched { Sequence = 5 }")]
    [InlineData("""{"op":0,"s":6,"t":"READY","d":{"session_id":"a","resume_gateway_url":"wss://b","extra":[{}]}}""", "SessionReady { Sequence = 6, Session = Ready { SessionId = a, ResumeGatewayUrl = wss://b } }")]
    [InlineData("""{"op":0,"s":7,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","type":2,"token":"secret"}}""", "InteractionCreated { Sequence = 7, Interaction = interaction 1 (Command) }")]
    [InlineData("""{"op":0,"s":8,"t":"INTERACTION_CREATE","d":{"id":"1"}}""", "InteractionUnreadable { Sequence = 8 }")]
    [InlineData("""{"op":99}""", "Ignored { }")]
    [InlineData("""{"op":"x"}""", "Ignored { }")]
    [InlineData("""{"op":10,"d":{}}""", "Ignored { }")]
    [InlineData("""[1]""", "Ignored { }")]
    [InlineData("""{"op":0,"s":""", "Ignored { }")]
    [InlineData("", "Ignored { }")]
    public void A_frame_is_read_for_what_it_says(string frame, string read) => Assert.Equal(read, GatewayFrame.Read(Encoding.UTF8.GetBytes(frame)).ToString());
}
